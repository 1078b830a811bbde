// asl-validator as a process that answers: a line holds the name of a file, the answer how long checking it takes and whether it is valid.
const fs = require('fs');
const readline = require('readline');
const validate = require('asl-validator');

const check = definition => {
    const start = process.hrtime.bigint();
    let isValid = false;
    try {
        isValid = validate(definition).isValid;
    } catch {
        // It throws at some definitions, which is a refusal as well.
    }

    return { micros: Number(process.hrtime.bigint() - start) / 1e3, isValid };
};

readline.createInterface({ input: process.stdin }).on('line', file => {
    const definition = JSON.parse(fs.readFileSync(file, 'utf8'));
    check(definition); // To warm up: both are measured warm.
    console.log(JSON.stringify(check(definition)));
});
