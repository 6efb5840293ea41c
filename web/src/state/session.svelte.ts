import { api, ApiError } from "../api/client";
import type { Session } from "../api/types";

/** Who is signed in; "ask" when the server wants a name and a password first. */
class Who {
  session = $state<Session | null>(null);
  ask = $state(false);
  problem = $state<string | null>(null);

  async load(): Promise<void> {
    try {
      this.session = await api.session();
    } catch (fault) {
      if (fault instanceof ApiError && fault.status === 401) this.ask = true;
      else this.problem = fault instanceof Error ? fault.message : String(fault);
    }
  }

  async signIn(name: string, password: string): Promise<void> {
    this.session = await api.signIn(name, password);
    this.ask = false;
  }

  async signOut(): Promise<void> {
    await api.signOut();
    this.session = null;
    this.ask = true;
  }

  /** Whether nothing can be changed here, whoever is signed in. */
  get readOnly(): boolean {
    return this.session?.read_only === true;
  }

  /** Whether whoever is signed in may decide. */
  get decides(): boolean {
    return this.session !== null && !this.readOnly && this.session.role !== "reader";
  }

  /** Whether they may decide what takes a reviewer: what stands, what belongs together, who sees it. */
  get reviews(): boolean {
    return this.decides && (this.session?.role === "reviewer" || this.session?.role === "administrator");
  }
}

export const who = new Who();
