import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { shippedDictionaries } from "#core/spelling/shipped-dictionaries.ts";

const root = path.join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const dependencies: Record<string, string> = JSON.parse(read("package.json")).dependencies;
const notice = read("public/third-party.txt");

/** Licences that let a file be shipped beside code under another one. */
const ALLOWED = /^(?:BSD-3-Clause|MPL-[\d.]+|LGPL-[\d.]+)$/;

describe("dictionaries that come with the app", () => {
  it.each(shippedDictionaries)(
    "SP1 $from is there, under a licence that its package offers and the notice has",
    ({ from, licence }) => {
      const { license, version } = JSON.parse(read(`node_modules/${from}/package.json`));
      expect(licence).toMatch(ALLOWED);
      expect(String(license).split(/[() ]+/)).toContain(licence);
      expect(dependencies[from]).toBe(version);
      expect(notice).toContain(`${from} ${version}\nLicence: ${license}\n`);
      for (const file of ["index.aff", "index.dic"])
        expect(read(`node_modules/${from}/${file}`).length).toBeGreaterThan(10_000);
    },
  );

  it("SP1 are all in the table, each language once", () => {
    const packages = Object.keys(dependencies).filter((name) => name.startsWith("dictionary-"));
    expect(shippedDictionaries.map(({ from }) => from).sort()).toEqual(packages.sort());
    expect(new Set(shippedDictionaries.map(({ language }) => language)).size).toBe(shippedDictionaries.length);
  });
});
