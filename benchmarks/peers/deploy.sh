#!/bin/sh
# Deploys small workflows (a role, two functions and their role, a machine) to the test server with the tool, and says how long a whole process takes, on the
# clock and on the processor: the first is with the server's time, the second without it.
# usage: deploy.sh SCRIPT [TIMES]
#   SCRIPT  the script of the test server, tools/moto_plus/run.sh
set -eu

script=$1
times=${2:-5}
for tool in node python3 dotnet zip; do
    if ! command -v "$tool" > /dev/null; then
        echo "deploy.sh needs $tool, which is not on the path." >&2
        exit 1
    fi
done

here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
sh "$script" "$port" > "$folder/server.log" 2>&1 &
server=$!
trap 'kill $server; rm -rf "$folder"' EXIT
dotnet publish "$here/../../src/StateFlow.Cli" --configuration Release --output "$folder/tool" > /dev/null
until curl --silent --output /dev/null "http://127.0.0.1:$port/moto-api/"; do sleep 0.2; done
curl --silent --output /dev/null --data '{"lambda":{"use_docker":false}}' "http://127.0.0.1:$port/moto-api/config"

export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
echo code > "$folder/code"
(cd "$folder" && zip -q code.zip code)
for i in $(seq "$times"); do
    cat > "$folder/stateflow.json" << END
{ "deploy": { "functions": { "Charge$i": { "code": "code.zip", "handler": "a", "token": "Charge" }, "Ship$i": { "code": "code.zip", "handler": "a", "token": "Ship" } } } }
END
    cat > "$folder/order$i.asl.json" << END
{ "QueryLanguage": "JSONata", "StartAt": "Charge", "States": {
  "Charge": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": { "FunctionName": "\${Charge}" }, "Next": "Ship" },
  "Ship": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": { "FunctionName": "\${Ship}" }, "End": true } } }
END
    for what in "make" "no change"; do
        python3 - "$what" "$folder/tool/StateFlow.Cli.dll" "$folder/order$i.asl.json" "http://127.0.0.1:$port" << 'END'
import resource, subprocess, sys, time
what, tool, file, url = sys.argv[1:]
start = time.monotonic()
subprocess.run(["dotnet", tool, "deploy", file, "--region", "eu-central-1", "--endpoint-url", url], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{what:10} {time.monotonic() - start:5.2f} s on the clock, {used.ru_utime + used.ru_stime:5.2f} s on the processor")
END
    done
done
