#!/usr/bin/env bash
# Cleans a folder of scrapes into Markdown beside one JSON Lines file, and says what needs a person's eye.
#
#     npm run build && examples/clean-folder.sh examples cleaned
set -euo pipefail

scrapes=${1:?which folder?}
cleaned=${2:?into which folder?}
clean_news() { node "$(dirname "$0")/../dist/bin/clean-news.js" --no-config "$@"; }

mkdir -p "$cleaned"
# Exit code 1 means that some inputs failed: the others are done, and the report names the failed ones.
clean_news "$scrapes" -o "$cleaned/" --report "$cleaned/report.json" || [ $? -eq 1 ]
clean_news "$scrapes" -q -o "$cleaned/articles.jsonl" || [ $? -eq 1 ]

# What is not plainly an article, and what the command has to say about it.
node --input-type=module -e '
  import { readFileSync } from "node:fs";
  for (const { path, status, error, warnings } of JSON.parse(readFileSync(process.argv[1], "utf8"))) {
    const said = [error?.message, ...warnings.map(({ message }) => message)].filter(Boolean).join("; ");
    if (status !== "ok") console.log(`${status}  ${path}  ${said}`);
  }
' "$cleaned/report.json"
