module.exports.keys = '<hier den eigenen Schlüssel eintragen>';
module.exports.sendCloud = { apiUser: '<api user>', apiKey: '<api key>' };
