module.exports.i18n = {
  detectBrowserLanguage: { useCookie: true, cookieKey: 'locale_choice', fallbackLocale: 'en' },
};
