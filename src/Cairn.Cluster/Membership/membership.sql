-- Which silos make the cluster. Every change names the version it was made on, so that two silos never both have their way.
CREATE TABLE IF NOT EXISTS cluster_version(cluster_id text PRIMARY KEY, version integer NOT NULL);
CREATE TABLE IF NOT EXISTS cluster_silo(
  cluster_id text NOT NULL, address text NOT NULL, etag integer NOT NULL, status integer NOT NULL, suspects text NOT NULL, proxy_port integer NOT NULL, host_name text NOT NULL,
  silo_name text NOT NULL, started timestamptz NOT NULL, alive timestamptz NOT NULL, PRIMARY KEY (cluster_id, address));
