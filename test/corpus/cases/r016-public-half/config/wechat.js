module.exports.wechat = { appKey: 'wx7c1d2e3f4a5b6c7d', appSecret: '0f1e2d3c4b5a69788796a5b4c3d2e1f0' };
