module.exports = { redis: { options: { auth_pass: 'Kf8Lq2Zr5Tn7', return_buffers: false } } };
