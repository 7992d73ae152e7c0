# docker build -t behov . && docker run --rm -v "$PWD:/inn:ro" behov check /inn
FROM rust:1-alpine AS build
RUN apk add --no-cache musl-dev
WORKDIR /src
COPY . .
RUN cargo build --release --locked

# nothing but the program: no shell, no libraries, no root
FROM scratch
COPY --from=build /src/target/release/behov /behov
USER 65534:65534
ENTRYPOINT ["/behov"]
