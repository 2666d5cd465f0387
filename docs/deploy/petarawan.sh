#!/bin/sh
# The command line inside the image: docker compose exec api1 petarawan imports list
exec node --import file:///app/server/node_modules/tsx/dist/loader.mjs /app/server/src/cli/main.ts "$@"
