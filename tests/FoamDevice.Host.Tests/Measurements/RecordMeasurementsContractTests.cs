namespace FoamDevice.Host.Tests;

public sealed class FileRecordMeasurementsTests() : RecordMeasurementsTests(new FilePlace());

public sealed class ServerRecordMeasurementsTests(PostgresServer server) : RecordMeasurementsTests(new ServerPlace(server));

public sealed class FileMeasurementSyncTests() : MeasurementSyncTests(new FilePlace());

public sealed class ServerMeasurementSyncTests(PostgresServer server) : MeasurementSyncTests(new ServerPlace(server));
