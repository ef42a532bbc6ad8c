import * as fc from 'fast-check';

// A red run means a change, not bad luck: properties run from one seed, and `SEED=…` looks elsewhere.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['SEED'] ?? 20_261_126) });
