export { serveSite, type Site } from "../../src/build/serve-site.ts";
