/** How deep a data file may nest. Real configuration stays below 20; the readers below recurse this far at most. */
export const MAX_DATA_DEPTH = 200;

/**
 * How much a data file may hold, in value weights: a value counts `VALUE_WEIGHT` plus its depth, because a value
 * costs memory and so does its path. Some 220,000 values near the root; a 10 MB locale file has 200,000.
 */
export const MAX_DATA_WEIGHT = 2_000_000;

export const VALUE_WEIGHT = 8;

/** Message of the problem `too-complex` for a file that nests deeper than `MAX_DATA_DEPTH`. */
export const TOO_DEEP = `it nests more than ${MAX_DATA_DEPTH} levels deep`;

/** Message of the problem `too-complex` for a file that weighs more than `MAX_DATA_WEIGHT`. */
export const TOO_MANY = 'it holds more values than can be checked';
