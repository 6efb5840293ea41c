import { mount } from "svelte";
import App from "./App.svelte";
import "./app.css";
import { api } from "./api/client";
import { filtersOf, listQuery, route, ROWS } from "./state/route.svelte";

if (route.parts[0] === undefined || (route.parts[0] === "incidents" && !route.parts[1])) api.incidentsAhead(listQuery(filtersOf(route.query).toString(), route.query.get("sort") ?? "newest", ROWS));
mount(App, { target: document.getElementById("app")! });
