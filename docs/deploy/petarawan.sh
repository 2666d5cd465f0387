#!/bin/sh
# The command line inside the image: docker compose exec api1 petarawan imports list
exec node --enable-source-maps /app/server/dist/cli.js "$@"
