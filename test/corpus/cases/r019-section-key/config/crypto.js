module.exports.aes = { iv: '000102030405060708090a0b0c0d0e0f', key: 'sixteen acorns!!' };
