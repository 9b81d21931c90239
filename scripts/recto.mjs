#!/usr/bin/env node
/** `recto`: starts the command line. Standard output is the command's alone. */
import { pathToFileURL } from "node:url";
import { bundleCommandLine } from "./command-line.mjs";

await import(pathToFileURL(await bundleCommandLine()).href);
