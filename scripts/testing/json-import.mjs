import { register } from "node:module";

// Messages are imported without saying that they are JSON, for the build compiles them; Node alone wants it said.
register("./json-load.mjs", import.meta.url);
