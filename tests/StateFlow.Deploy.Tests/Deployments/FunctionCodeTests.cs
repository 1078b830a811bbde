using System.IO.Compression;

namespace StateFlow.Deploy.Tests.Deployments;

public sealed class FunctionCodeTests
{
    [Fact]
    public void The_same_files_make_the_same_bytes_in_any_order() => Assert.Equal(
        Functions.Code(("a.dll", "a"), ("b/c.json", "{}")).Zip, Functions.Code(("b/c.json", "{}"), ("a.dll", "a")).Zip);

    [Fact]
    public void Other_files_make_other_bytes()
    {
        Assert.NotEqual(Functions.Code(("a", "1")), Functions.Code(("a", "2")));
        Assert.NotEqual(Functions.Code(("a", "1")), Functions.Code(("b", "1")));
    }

    [Fact]
    public void The_times_of_the_files_in_a_folder_do_not_count()
    {
        var folder = Directory.CreateTempSubdirectory("stateflow-code-");
        try
        {
            folder.CreateSubdirectory("lib");
            File.WriteAllText(Path.Combine(folder.FullName, "a.dll"), "a");
            File.WriteAllText(Path.Combine(folder.FullName, "lib", "b.dll"), "b");
            var before = FunctionCode.FromFolder(folder.FullName);
            File.SetLastWriteTimeUtc(Path.Combine(folder.FullName, "a.dll"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));

            Assert.Equal(before.Zip, FunctionCode.FromFolder(folder.FullName).Zip);
            Assert.Equal(Functions.Code(("a.dll", "a"), ("lib/b.dll", "b")), before);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void What_is_unpacked_can_be_read_and_run()
    {
        using var zip = new ZipArchive(new MemoryStream(Functions.Code(("bootstrap", "x")).Zip));

        Assert.Equal(0x1ED << 16, Assert.Single(zip.Entries).ExternalAttributes);
    }

    [Fact]
    public void What_is_no_zip_file_is_refused() => Assert.Throws<ArgumentException>(() => FunctionCode.FromZip("no zip"u8.ToArray()));

    [Fact]
    public void A_zip_file_stays_as_it_is()
    {
        var zip = Functions.Code(("a", "1")).Zip;

        Assert.Equal(zip, FunctionCode.FromZip(zip).Zip);
    }
}
