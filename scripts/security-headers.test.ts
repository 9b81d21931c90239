import { describe, expect, test } from "vitest";
import { META_POLICY, SECURITY_HEADERS } from "./security-headers.mjs";

describe("Content-Security-Policy", () => {
  const policy = SECURITY_HEADERS["Content-Security-Policy"];

  test("runs no inline or evaluated script and no inline style, and lets nobody frame the page", () => {
    expect(policy).not.toMatch(/'unsafe-|\*/);
    expect(policy.split("; ")).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "object-src 'none'",
        "frame-ancestors 'none'",
      ]),
    );
  });

  test("the page's own copy says the same, but for what a page can't say", () => {
    expect(policy).toBe(`${META_POLICY}; frame-ancestors 'none'`);
  });
});
