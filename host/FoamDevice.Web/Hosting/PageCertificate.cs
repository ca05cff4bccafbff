using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FoamDevice.Web.Hosting;

/// <summary>Reads the certificate of the page.</summary>
public static class PageCertificate
{
    /// <summary>Environment variable with the password of the certificate's or the key's file.</summary>
    public const string PasswordVariable = "FOAMDEVICE_CERTIFICATE_PASSWORD";

    /// <summary>Reads a certificate with its key.</summary>
    /// <param name="path">A .pfx or .p12 file, or a .pem or .crt file.</param>
    /// <param name="keyPath">The key's file; null when it is in the first.</param>
    /// <param name="password">Of the file that holds the key; null without.</param>
    /// <param name="now">It has to be valid then.</param>
    /// <exception cref="ListenException">It can't be read, holds no key, or is not valid now.</exception>
    public static X509Certificate2 Read(string path, string? keyPath, string? password, DateTimeOffset now)
    {
        X509Certificate2 certificate = Load(path, keyPath, password);
        if (!certificate.HasPrivateKey)
            throw new ListenException($"--certificate {path} holds no private key. Name its file with --key, or give a .pfx that has both.");

        return certificate.NotBefore.ToUniversalTime() <= now && now <= certificate.NotAfter.ToUniversalTime()
            ? certificate
            : throw new ListenException(
                $"--certificate {path} is valid from {certificate.NotBefore.ToUniversalTime():u} to {certificate.NotAfter.ToUniversalTime():u}, not now. "
                + "Browsers would refuse it; get a new one.");
    }

    private static X509Certificate2 Load(string path, string? keyPath, string? password)
    {
        try
        {
            return Path.GetExtension(path).ToLowerInvariant() is ".pfx" or ".p12"
                ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
                : FromPem(path, keyPath, password);
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            string hint = password is null ? $" A password goes into the environment variable {PasswordVariable}." : "";
            throw new ListenException($"--certificate {path}{(keyPath is null ? "" : $" --key {keyPath}")} can't be read: {failure.Message.TrimEnd('.')}.{hint}", failure);
        }
    }

    // Through PKCS #12: TLS on Windows takes no key that lives in memory only.
    private static X509Certificate2 FromPem(string path, string? keyPath, string? password)
    {
        using X509Certificate2 read = password is null
            ? X509Certificate2.CreateFromPemFile(path, keyPath ?? path)
            : X509Certificate2.CreateFromEncryptedPemFile(path, password, keyPath ?? path);
        return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
    }
}
