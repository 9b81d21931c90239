import { expect, test } from "vitest";
import { importsAgain } from "./import-again.mjs";

/** Where the code is taken for its text, each import gives the address it asked for. */
function addresses(code: string, again?: (address: string) => string): string[] {
  const asked: string[] = [];
  const body = importsAgain(code)
    .replaceAll("import.meta.url", '"https://recto.example/assets/a.js"')
    .replaceAll("import(", "take(");
  new Function("take", "globalThis", body)((address: string) => asked.push(address), { rectoAgain: again });
  return asked;
}

test("every import of a chunk asks under which address it is fetched", () => {
  const code = "import(`./a-1.js`);import('./b-2.js');import(\"./c-3.js\")";
  expect(addresses(code, (address) => `${address}?again=1`)).toEqual([
    "./a-1.js?again=1",
    "./b-2.js?again=1",
    "./c-3.js?again=1",
  ]);
});

test("where nobody answers, it is fetched as it was", () => {
  expect(addresses("import(`./a-1.js`)")).toEqual(["./a-1.js"]);
});

test("what is no import of a chunk stays", () => {
  const code = 'const a = "./a-1.js"; f(important("./a.js")); g(import(name))';
  expect(importsAgain(code)).toBe(code);
});
