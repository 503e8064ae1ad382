module.exports.check = (user, next) => {
  if (!user) return next(null, false, { code: 'E_WRONG_PASSWORD', message: 'Password is wrong' });
  console.log('Invalid Username/Password');
  return next(null, user, {});
};
