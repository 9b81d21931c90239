import { exportFormatIds, exportFormats } from "#core/export/formats.ts";
import { shippedDictionaries } from "#core/spelling/shipped-dictionaries.ts";

const spelledLanguages = shippedDictionaries.map(({ language }) => language).join(", ");

/** What `recto --help` says. */
export const HELP = `Recto reads, checks and exports side-by-side Markdown articles, carries corrections into their next versions, and finds what
is translated already.

Usage:
  recto inspect [--summary] PATH...
  recto export --format ${exportFormatIds.join("|")} PATH... --out DIR [--edits FILE | --records FILE]
  recto check [--format jsonl|sarif|markdown] [--locale TAG] [--only IDS] [--except IDS] [--profile FILE]
              [--glossary FILE]... [--spelling] PATH...
  recto carry --machine OLD --corrected OLD_CORRECTED NEW --out DIR
  recto analyse [--memory FILE.tmx]... PATH...
  recto match --memory FILE.tmx [--locale TAG] PATH...
  recto memory [--level 1|2] [--locale TAG] PATH... --out FILE.tmx

inspect   Prints one JSON line for each article that holds a pair: its path, size, segments and problems.
          --summary   the number of segments instead of the segments
export    Writes each article below DIR.
          --format    ${exportFormatIds.map((id) => `${id}: ${exportFormats[id].about}`).join("; ")}
          --out       the folder to write to; it is made where it is missing
          --edits     a JSON file {"<segment id>": "<new target>", ...} applied to a single article first
          --records   review records that the app has handed over, applied to all articles first
check     Prints one JSON line for each finding: path, segment, check, severity, place in the target, message and fixes.
          --format    jsonl (default), sarif (2.1.0) or markdown
          --locale    the language of the targets, whatever the articles say: lv-LV
          --only      these checks alone, --except all but these; ids with commas between
          --profile   a file with severities and custom checks, as the app exports it
          --glossary  terms in CSV, TSV or TBX, for the articles' language; may be given several times
          --spelling  looks words up in the dictionaries that come with Recto, which takes longer: ${spelledLanguages}
carry     Writes NEW, a later version of an article, below DIR with the corrections that OLD_CORRECTED holds beside OLD. Prints one
          JSON line for each article: how many corrections were kept, moved or stand beside a changed machine
          translation, and those whose source changed or is gone, or that conflict. All three are files, or folders
          whose articles are matched by their paths.
analyse   Prints one JSON line for all articles: segments, source words and characters, repeated and inconsistent sources, and
          how many words have a match, by its score, among the segments before them and in the memories.
          --memory    a translation memory in TMX; may be given several times
match     Prints one JSON line for each segment with a match of 70 % or more in a memory: score, source, target and origin,
          the best first, at most 5.
          --memory    a translation memory in TMX 1.1 to 1.4b; may be given several times
          --locale    the language of the targets, whatever the articles say: lv-LV
memory    Writes the articles' pairs as TMX 1.4b, one unit for each distinct source and target.
          --out       the file to write
          --level     1 (default): Markdown as text; 2: markup in elements of its own
          --locale    the language of the targets, whatever the articles say: lv-LV

A PATH is a file, or a folder that is searched for *.md, *.markdown and *.yml files at any depth. Links to folders
inside it and .git are passed over. JSON goes to standard output, messages to standard error.

Exit status: 0 done, 1 findings of severity error (check), 2 bad usage, unreadable input,
a glossary for none of the articles, a check that failed.`;
