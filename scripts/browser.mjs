/**
 * Finds the browser that the end-to-end tests drive, and installs one where there is none: `CHROMIUM_PATH`, a Chromium or Chrome of the system,
 * Playwright's own, and failing these `playwright install chromium` or Debian's package. Of several the headless one is taken: without a window of its own
 * to draw it leaves more of the machine to the page.
 */
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./packages.mjs";
import { capture, run, stop } from "./run.mjs";

const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
];

const OTHER_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * What Chromium must be told: without a sandbox as root, and never to call home.
 * @returns {string[]}
 */
export function browserArguments() {
  const asRoot = process.getuid?.() === 0;
  return [
    ...(asRoot ? ["--no-sandbox"] : []),
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
  ];
}

/**
 * @returns {Promise<string | null>} the path of a browser on this machine, null where there is none
 */
export async function findBrowser() {
  const named = process.env["CHROMIUM_PATH"];
  if (named) return isProgram(named) ? named : null;
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const inPath = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...inPath, ...OTHER_PLACES].find(isProgram) ?? (await findPlaywrightsOwn());
}

/** @returns {Promise<string>} the path of a browser, installed if need be; ends the process with one line where none can be had */
export async function ensureBrowser() {
  const named = process.env["CHROMIUM_PATH"];
  if (named && !isProgram(named)) stop(`CHROMIUM_PATH names ${named}, which is no program.`);
  const found = await findBrowser();
  if (found !== null) return found;
  for (const install of [
    installPlaywrightsOwn,
    () => installDebians("chromium-headless-shell"),
    () => installDebians("chromium"),
  ]) {
    await install();
    const installed = await findBrowser();
    if (installed !== null) return installed;
  }
  return stop("No browser for the end-to-end tests: install Chromium or Chrome, or set CHROMIUM_PATH to one.");
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function findPlaywrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const file = chromium.executablePath();
  return file !== "" && existsSync(file) ? file : null;
}

async function installPlaywrightsOwn() {
  console.error("Installing a browser (playwright install chromium) …");
  const cli = path.join(ROOT, "node_modules", "@playwright", "test", "cli.js");
  // What it says of a failed download is many lines long and names addresses; the next way may well work.
  await capture(process.execPath, [cli, "install", "chromium"], {
    cwd: ROOT,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "20000" },
  });
}

/** @param {string} name of a package */
async function installDebians(name) {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return;
  console.error(`Installing a browser (apt-get install ${name}) …`);
  const asRoot = process.getuid?.() === 0;
  const apt = asRoot ? ["apt-get"] : ["sudo", "-n", "apt-get"];
  // An update that misses one of its sources still finds the package in another.
  for (const step of [["update"], ["install", "-y", name]]) {
    const [command = "", ...args] = [...apt, "-q", ...step];
    await run(command, args, { env: { DEBIAN_FRONTEND: "noninteractive" }, stdout: "stderr" });
  }
}
