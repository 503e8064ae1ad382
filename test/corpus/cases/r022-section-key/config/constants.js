module.exports = { COMPONENT_OPTIONS_KEY: 'nuxtI18n', LOCALE_CODE_KEY: 'code' };
