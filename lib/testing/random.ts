import fc from "fast-check";

/**
 * Random tests draw the same cases on every run, so that a change is refused only for what it changed. RANDOM_SEED
 * draws others (docs/decisions/059-random-tests-draw-the-same-cases.md). A test that gives its own seed keeps it.
 */
const givenSeed = Number(process.env.RANDOM_SEED);

fc.configureGlobal({ seed: Number.isInteger(givenSeed) && givenSeed !== 0 ? givenSeed : 20_190_401 });
