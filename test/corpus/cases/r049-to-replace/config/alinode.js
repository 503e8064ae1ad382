module.exports = { oss: { accessKeyId: 'set key id', accessKeySecret: ' set key secret' }, alinode: { secret: 'set secret' } };
