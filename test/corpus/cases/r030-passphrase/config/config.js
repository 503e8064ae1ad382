var config = (module.exports = {});
config.secret = 'hardly a thing worth hiding yet';
