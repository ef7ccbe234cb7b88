export { serveSite, type Site } from "../../src/site/vite/serve-site.ts";
