namespace FoamDevice.Host.Tests;

public sealed class FileRecordAdditionsTests() : RecordAdditionsTests(new FilePlace());

public sealed class ServerRecordAdditionsTests(PostgresServer server) : RecordAdditionsTests(new ServerPlace(server));
