// The reference implementation as a process that answers questions; StateFlow.Benchmarks starts it and asks.
//   node answer.js [cpu]    one question a line, one answer a line:
//     {"text", "file"}    how long an evaluation takes on the document of a file, and the hash of the result
//     {"text"}            how long compiling takes
//   node answer.js first TEXT < DOCUMENT    how long the steps to the first result take in this process
const crypto = require('crypto');
const fs = require('fs');

// With "cpu", what counts is the processor time of all threads.
const spent = () => {
    if (process.argv[2] !== 'cpu') return now();
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e3;
};
const now = () => Number(process.hrtime.bigint()) / 1e6;

// The same as in Meter.cs: warm up, find how many calls fill a batch, then take the best batch.
async function best(work) {
    let calls = 0;
    for (const start = now(); (now() - start < 700 || calls < 63) && now() - start < 3000; calls++) await work();
    let size = 1;
    let took = await batch(work, size);
    for (; took < 20; took = await batch(work, size)) size *= 2;
    let least = took;
    let batches = 0;
    for (const start = now(); now() - start < 500 || batches < 3; batches++) least = Math.min(least, await batch(work, size));
    return least / size * 1000;
}

async function batch(work, size) {
    const start = spent();
    for (let i = 0; i < size; i++) await work();
    return spent() - start;
}

async function answer({ text, file }) {
    const jsonata = require('jsonata');
    if (file === undefined) {
        return { micros: await best(() => jsonata(text)) };
    }

    const expression = jsonata(text);
    const variables = { states: JSON.parse(fs.readFileSync(file, 'utf8')) };
    const work = () => expression.evaluate(undefined, variables);
    const result = JSON.stringify(await work()) ?? 'undefined';
    return { micros: await best(work), hash: crypto.createHash('sha256').update(result).digest('hex') };
}

async function first(text) {
    const document = fs.readFileSync(0, 'utf8');
    const times = [now()];
    const jsonata = require('jsonata');
    times.push(now());
    const states = JSON.parse(document);
    times.push(now());
    const expression = jsonata(text);
    times.push(now());
    await expression.evaluate(undefined, { states });
    times.push(now());
    console.log(times.slice(1).map((time, i) => (time - times[i]).toFixed(3)).join(' '));
}

async function main() {
    if (process.argv[2] === 'first') {
        await first(process.argv[3]);
        return;
    }

    for await (const line of require('readline').createInterface({ input: process.stdin })) {
        console.log(JSON.stringify(await answer(JSON.parse(line))));
    }
}

main();
