/**
 * The library as the commands use it: the package by its own name, so that what is installed is what runs.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
export const rules = require('cloud-voucher-rules');
export const schema = require('cloud-voucher-rules/schema');
export const audit = require('cloud-voucher-rules/audit');
export const tables = require('cloud-voucher-rules/tables');
export const { version } = require('cloud-voucher-rules/package.json');
