#!/bin/sh
# Checks every definition of a corpus with asl-validator and with StateFlow, in turn, in one run; prints Markdown.
# usage: validate.sh [folder of the corpus]
set -eu

for tool in node npm dotnet; do
    if ! command -v "$tool" > /dev/null; then
        echo "validate.sh needs $tool, which is not on the path." >&2
        exit 1
    fi
done

here=$(cd "$(dirname "$0")" && pwd)
corpus=$(cd "${1:-${STATEFLOW_CORPUS:-$here/../../../shared/corpus}}" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-audit --no-fund --silent asl-validator@4.0.0
dotnet run --configuration Release --project "$here/../StateFlow.Benchmarks" -- validators "$folder/node_modules" "$corpus"
