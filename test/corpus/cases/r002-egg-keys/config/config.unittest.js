'use strict';

exports.logger = { consoleLevel: 'error' };
exports.keys = 'walnut';
