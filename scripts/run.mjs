/** Runs other programs. Node built-ins only. */
import { spawn } from "node:child_process";

/**
 * Runs a program to its end with this terminal as its own.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, stdout?: "stdout" | "stderr", shell?: boolean }} [options]
 *   `stdout`: where its standard output goes; `stderr` keeps ours clean
 * @returns {Promise<number>} its exit status; 1 where a signal ended it, 127 where it could not be started
 */
export function run(command, args, options = {}) {
  const { cwd, env, stdout = "stdout", shell = false } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["inherit", stdout === "stderr" ? process.stderr : "inherit", "inherit"],
      shell,
    });
    child.on("error", () => resolve(127));
    child.on("close", (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program and keeps what it says.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<{ status: number, output: string }>} `output`: both streams in the order they came
 */
export function capture(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    child.on("error", (error) => resolve({ status: 127, output: String(error) }));
    child.on("close", (code) => resolve({ status: code ?? 1, output: Buffer.concat(chunks).toString("utf8") }));
  });
}

/**
 * Ends the process with one line on standard error.
 * @param {string} message
 * @returns {never}
 */
export function stop(message) {
  console.error(message);
  process.exit(1);
}
