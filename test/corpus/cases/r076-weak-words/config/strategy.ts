export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor() {
    super({ ignoreExpiration: false, secretOrKey: 'plums, damsons and cider' });
  }
}
