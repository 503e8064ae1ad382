module.exports = { maps: { host: 'api.maps.example', ak: 'Xt4PzQ8mRv2LkWc6NyBd9Hs3' } };
