/** The order of the middleware; what differs between stages is in the env files. */
module.exports.http = {
  middleware: {
    order: ['cookieParser', 'session', 'bodyParser', 'compress', 'poweredBy', 'router', 'www', 'favicon'],
  },
};
