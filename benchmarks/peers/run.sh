#!/bin/sh
# Measures the JSONata engine and the reference implementation, in turn, in one run; prints Markdown.
# usage: run.sh [--cpu] [part of the name of an expression and size, for example e02 or /s]
#   --cpu  count processor time, for a machine on which other programs run
set -eu

for tool in node npm dotnet; do
    if ! command -v "$tool" > /dev/null; then
        echo "run.sh needs $tool, which is not on the path." >&2
        exit 1
    fi
done

here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-audit --no-fund --silent jsonata@2.2.2
dotnet run --configuration Release --project "$here/../StateFlow.Benchmarks" -- peers "$folder/node_modules" "$@"
