/** Writes `public/third-party.txt`: the licences of what the build holds as files of their own, with their texts. Run it when one of these packages changes. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");

/** @param {string} name */
function part(name) {
  const folder = path.join(root, "node_modules", name);
  const { version, license, repository } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const where = typeof repository === "string" ? repository : repository.url;
  const texts = readdirSync(folder).filter((file) => /^(?:license|copying.*)$/i.test(file));
  const text = texts.map((file) => readFileSync(path.join(folder, file), "utf8").trim());
  return [
    `${name} ${version}`,
    `Licence: ${license}`,
    `Source: https://www.npmjs.com/package/${name}, ${where}`,
    "",
    ...text,
  ].join("\n");
}

const names = readdirSync(path.join(root, "node_modules")).filter((name) =>
  /^(?:hunspell-wasm|dictionary-.*)$/.test(name),
);
const rule = `\n\n${"=".repeat(80)}\n\n`;
const head = `Recto is under the MIT licence. Beside it, as files of their own that it fetches when they are needed, stand the spelling checker Hunspell and
dictionaries, unchanged, each under its own licence:`;
writeFileSync(path.join(root, "public/third-party.txt"), `${[head, ...names.sort().map(part)].join(rule)}\n`);
