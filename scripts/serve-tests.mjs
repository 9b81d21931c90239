/**
 * Serves the production build to the end-to-end tests, as `npm run preview` does, headers and all: the files whose names change with what they hold come
 * from memory and may be kept by the browser, as on any server in earnest.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { preview } from "vite";
import { ROOT } from "./packages.mjs";

const FOLDER = path.join(ROOT, "dist", "assets");
const TYPES = { ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };
const port = Number(process.argv[2]);

const assets = new Map(
  readdirSync(FOLDER).map((name) => {
    const type = TYPES[/** @type {keyof typeof TYPES} */ (path.extname(name))] ?? "application/octet-stream";
    return [`/assets/${name}`, { type, body: readFileSync(path.join(FOLDER, name)) }];
  }),
);

/** @type {import("vite").Plugin} */
const fromMemory = {
  name: "recto:assets-from-memory",
  configurePreviewServer: ({ config, middlewares }) => {
    middlewares.use((request, response, next) => {
      const asset = assets.get(request.url ?? "");
      if (asset === undefined) {
        next();
        return;
      }
      for (const [name, value] of Object.entries(config.preview.headers)) {
        if (value !== undefined) response.setHeader(name, value);
      }
      response.setHeader("Content-Type", asset.type);
      response.setHeader("Content-Length", asset.body.length);
      response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
      response.end(asset.body);
    });
  },
};

await preview({
  root: ROOT,
  logLevel: "warn",
  plugins: [fromMemory],
  preview: { host: "127.0.0.1", port, strictPort: true },
});
