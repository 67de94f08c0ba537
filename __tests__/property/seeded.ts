/** Imported by tests of properties: the gate tries the same cases each time, and others with another `SEED`. */
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: Number(process.env.SEED ?? 20_260_301) });
