import { z } from 'zod'

// The server's policy forbids code made from text, which zod would otherwise try for speed as soon as it makes a schema.
z.config({ jitless: true })
