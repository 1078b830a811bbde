using Starters;

Console.WriteLine(Choosing.Define().ToJson());
