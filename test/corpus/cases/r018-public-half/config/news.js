module.exports = { newspaper: { key: 'b7f6e5d4c3b2a1908f7e6d5c4b3a2918:4:52301877' } };
