// Seals the invented credentials of examples/sails-app with the keys of its embedded KMS endpoint and writes each
// stage's SECRET_CONFIG. A value that already opens to the same payload is left alone, so a second run changes nothing.
