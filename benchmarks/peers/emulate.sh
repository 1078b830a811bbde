#!/bin/sh
# Runs machines with aws-local-stepfunctions and with StateFlow, in turn, in one run; prints Markdown.
set -eu

for tool in node npm dotnet; do
    if ! command -v "$tool" > /dev/null; then
        echo "emulate.sh needs $tool, which is not on the path." >&2
        exit 1
    fi
done

here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-audit --no-fund --silent aws-local-stepfunctions@3.0.0
dotnet run --configuration Release --project "$here/../StateFlow.Benchmarks" -- emulators "$folder/node_modules"
